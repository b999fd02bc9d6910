import React from 'react';
import { withServerErrorCode } from '@plone/volto/helpers/Utils/Utils';
import { errors } from '../messages';
import ErrorPage from './ErrorPage';

function NotFound() {
  return (
    <ErrorPage title={errors.notFound} text={errors.notFoundText} search />
  );
}

export default withServerErrorCode(404)(NotFound);
