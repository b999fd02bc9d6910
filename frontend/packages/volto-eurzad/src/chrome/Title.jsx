import React from 'react';
import { useSelector } from 'react-redux';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { officeOf } from '../state';

/** `<title>`: the page, then the office; the description for search engines. */
export default function Title({ title, description }) {
  const office = useSelector(officeOf);
  const whole = [title, office?.name].filter(Boolean).join(' – ');
  return (
    <Helmet>
      <title>{whole}</title>
      {description && <meta name="description" content={description} />}
      {description && <meta property="og:description" content={description} />}
      <meta property="og:title" content={whole} />
    </Helmet>
  );
}
