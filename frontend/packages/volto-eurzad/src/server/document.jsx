/** The HTML document around a page, in its three modes. */
import React from 'react';
import serialize from 'serialize-javascript';
import config from '@plone/volto/registry';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import BodyClass from '@plone/volto/helpers/BodyClass/BodyClass';

const FONTS = ['/assets/inter-400.woff2', '/assets/inter-700.woff2'];

function Head({ head, office, styleHref, children }) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {head.title.toComponent()}
      {head.meta.toComponent()}
      {head.link.toComponent()}
      {FONTS.map((href) => (
        <link
          key={href}
          rel="preload"
          href={href}
          as="font"
          type="font/woff2"
          crossOrigin=""
        />
      ))}
      {children}
      <link rel="stylesheet" href={styleHref} />
      {office.coat_of_arms && <link rel="icon" href={office.coat_of_arms} />}
      <meta name="color-scheme" content="light dark" />
    </head>
  );
}

const inline = (code) => ({ dangerouslySetInnerHTML: { __html: code } });

function withNonce(elements, nonce) {
  return elements.map((element) => React.cloneElement(element, { nonce }));
}

function AppScripts({ store, extractor, nonce, origin }) {
  const { initialReducersBlacklist } = config.settings;
  const state = Object.fromEntries(
    Object.entries(store.getState()).filter(
      ([name]) => !initialReducersBlacklist.includes(name),
    ),
  );
  return (
    <>
      <script
        nonce={nonce}
        {...inline(
          `window.env=${serialize({ apiPath: origin, publicURL: origin })};`,
        )}
      />
      <script nonce={nonce} {...inline(`window.__data=${serialize(state)};`)} />
      {withNonce(extractor.getScriptElements(), nonce)}
    </>
  );
}

function IslandScripts({ islands, extractor }) {
  return (
    <>
      {islands.map(({ id, props }) => (
        // "<" would let text of a form end the script: JSON has an escape for it
        <script
          key={id}
          id={id}
          type="application/json"
          {...inline(JSON.stringify(props).replace(/</g, '\\u003c'))}
        />
      ))}
      {extractor.getScriptElements().filter((element) => element.props.src)}
    </>
  );
}

/** React element of the whole document. Helmet and BodyClass are emptied by this. */
export function documentOf({ mode, markup, islands, ...rest }) {
  const head = Helmet.rewind();
  const bodyClass = BodyClass.rewind().join(' ');
  const { lang } = head.htmlAttributes.toComponent();
  const { extractor, office, styleHref } = rest;
  if (mode === 'app') {
    return (
      <html lang={lang}>
        <Head head={head} office={office} styleHref={styleHref}>
          {config.settings.cssLayers && (
            <style>{`@layer ${config.settings.cssLayers.join(', ')};`}</style>
          )}
          {extractor.getStyleElements()}
        </Head>
        <body className={bodyClass}>
          <div role="navigation" aria-label="Toolbar" id="toolbar" />
          <div id="main" {...inline(markup)} />
          <div role="complementary" aria-label="Sidebar" id="sidebar" />
          <AppScripts {...rest} />
        </body>
      </html>
    );
  }
  return (
    <html lang={lang} className="reading">
      <Head head={head} office={office} styleHref={styleHref}>
        {mode === 'island' && extractor.getStyleElements()}
      </Head>
      <body>
        <div id="main" {...inline(markup)} />
        {mode === 'island' && <IslandScripts islands={islands} {...rest} />}
      </body>
    </html>
  );
}
