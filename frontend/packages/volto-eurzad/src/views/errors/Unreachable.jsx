import React from 'react';
import { withServerErrorCode } from '@plone/volto/helpers/Utils/Utils';
import { errors } from '../messages';
import ErrorPage from './ErrorPage';

function Unreachable() {
  return <ErrorPage title={errors.unreachable} text={errors.unreachableText} />;
}

export default withServerErrorCode(503)(Unreachable);
