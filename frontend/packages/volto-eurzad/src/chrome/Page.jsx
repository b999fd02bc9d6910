import React from 'react';
import Footer from './Footer';
import Header from './Header';

/** Header, main and footer of a public page. Views put `.wrap` where the text is to be narrow. */
export default function Page({ pathname, children }) {
  return (
    <div className="eu">
      <Header pathname={pathname} />
      <main id="tresc" tabIndex="-1">
        {children}
      </main>
      <Footer home={pathname === '/'} />
    </div>
  );
}
