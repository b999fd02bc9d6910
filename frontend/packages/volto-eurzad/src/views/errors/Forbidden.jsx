import React from 'react';
import { withServerErrorCode } from '@plone/volto/helpers/Utils/Utils';
import { errors } from '../messages';
import ErrorPage from './ErrorPage';

function Forbidden() {
  return <ErrorPage title={errors.forbidden} text={errors.forbiddenText} />;
}

export default withServerErrorCode(403)(Forbidden);
