import React from 'react';
import { withServerErrorCode } from '@plone/volto/helpers/Utils/Utils';
import { errors } from '../messages';
import ErrorPage from './ErrorPage';

function ServerError() {
  return <ErrorPage title={errors.failed} text={errors.failedText} />;
}

export default withServerErrorCode(500)(ServerError);
