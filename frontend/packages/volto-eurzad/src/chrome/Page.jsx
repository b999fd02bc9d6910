import React from 'react';
import { useSelector } from 'react-redux';
import config from '@plone/volto/registry';
import Footer from './Footer';
import Header from './Header';

/**
 * Header, main and footer of a public page. Views put `.wrap` where the text is to be narrow.
 * Who fills a form has no menu to leave it by.
 */
export default function Page({ pathname, children }) {
  const type = useSelector((state) => state.content?.data?.['@type']);
  const filling = config.settings.eurzad.islandTypes.includes(type);
  return (
    <div className="eu">
      <Header pathname={pathname} menu={!filling} />
      <main id="tresc" tabIndex="-1">
        {children}
      </main>
      <Footer home={pathname === '/'} />
    </div>
  );
}
