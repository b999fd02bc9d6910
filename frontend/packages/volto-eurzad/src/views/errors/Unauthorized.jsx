import React from 'react';
import { useSelector } from 'react-redux';
import { Redirect, useLocation } from 'react-router-dom';
import { withServerErrorCode } from '@plone/volto/helpers/Utils/Utils';
import { errors } from '../messages';
import ErrorPage from './ErrorPage';

/** Whoever is not logged in is sent to log in and back; who is has no right to see the page. */
function Unauthorized() {
  const token = useSelector((state) => state.userSession.token);
  const { pathname, search } = useLocation();
  if (!token) {
    return (
      <Redirect
        to={`/konto/logowanie?dalej=${encodeURIComponent(pathname + search)}`}
      />
    );
  }
  return <ErrorPage title={errors.forbidden} text={errors.forbiddenText} />;
}

export default withServerErrorCode(401)(Unauthorized);
