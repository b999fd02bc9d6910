/**
 * In place of Volto's App: our header and footer around every public page, our own fetching.
 *
 * On the server Volto asks for content, navigation, types, workflow and site for everyone.
 * Here a stranger's page costs one call, its content; the rest is asked for only when the
 * page turns out to be the application. Toasts, locks and working copies are the editor's.
 */
import React, { Component } from 'react';
import { injectIntl } from 'react-intl';
import { connect } from 'react-redux';
import { compose } from 'redux';
import { renderRoutes } from 'react-router-config';
import { Slide, ToastContainer, toast } from 'react-toastify';
import jwtDecode from 'jwt-decode';
import cx from 'classnames';
import config from '@plone/volto/registry';
import Error from '@plone/volto/error';
import { asyncConnect } from '@plone/volto/helpers/AsyncConnect';
import BodyClass from '@plone/volto/helpers/BodyClass/BodyClass';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { getView, isCmsUi } from '@plone/volto/helpers/Url/Url';
import { PluggablesProvider } from '@plone/volto/components/manage/Pluggable';
import LockingToastsFactory from '@plone/volto/components/manage/LockingToastsFactory/LockingToastsFactory';
import WorkingCopyToastsFactory from '@plone/volto/components/manage/WorkingCopyToastsFactory/WorkingCopyToastsFactory';
import AppExtras from '@plone/volto/components/theme/AppExtras/AppExtras';
import Icon from '@plone/volto/components/theme/Icon/Icon';
import RouteAnnouncer from '@plone/volto/components/theme/RouteAnnouncer/RouteAnnouncer';
import clearSVG from '@plone/volto/icons/clear.svg';
import { Page } from 'volto-eurzad/chrome';
import { fetchPage } from 'volto-eurzad/fetchPage';
import { readingMode } from 'volto-eurzad/readingMode';

function bodyClasses({ pathname, token, content, location }) {
  const sections = pathname === '/' ? 'siteroot' : pathname.slice(1).split('/');
  const adding = new URLSearchParams(location?.search).get('type');
  const type = (value) => value.replaceAll(' ', '-').toLowerCase();
  return cx(
    `view-${getView(pathname)}view`,
    content?.['@type'] && `contenttype-${type(content['@type'])}`,
    sections === 'siteroot'
      ? sections
      : sections.map((name) => `section-${name}`),
    adding && `is-adding-contenttype-${type(adding)}`,
    token ? 'is-authenticated' : 'is-anonymous',
    isCmsUi(pathname) ? 'cms-ui' : 'public-ui',
  );
}

export class App extends Component {
  state = { error: null, stack: null };

  static getDerivedStateFromProps({ pathname }, state) {
    return pathname === state.pathname
      ? null
      : { pathname, error: null, stack: null };
  }

  componentDidCatch(error, { componentStack }) {
    this.setState({ error, stack: componentStack });
    config.settings.errorHandlers.forEach((handler) => handler(error));
  }

  content() {
    const { connectionRefused, route, staticContext } = this.props;
    const { error, stack } = this.state;
    if (connectionRefused) {
      const Refused = config.views.errorViews.ECONNREFUSED;
      return <Refused staticContext={staticContext} />;
    }
    if (error) return <Error message={error.message} stackTrace={stack} />;
    return renderRoutes(route.routes, { staticContext });
  }

  /** The editor's screens and the desk bring a frame of their own. */
  frameless() {
    const { pathname } = this.props;
    return (
      isCmsUi(pathname) ||
      config.settings.eurzad.frameless.some((path) => path.test(pathname))
    );
  }

  render() {
    const { content, intl, pathname, userId } = this.props;
    const page = this.content();
    return (
      <PluggablesProvider>
        <Helmet>
          <html lang={intl.locale} />
        </Helmet>
        <BodyClass className={bodyClasses(this.props)} />
        {this.frameless() ? (
          <div className="ui basic segment content-area">
            <main>{page}</main>
          </div>
        ) : (
          <Page pathname={pathname}>{page}</Page>
        )}
        {this.props.application && (
          <>
            {/* takes the focus away with each new title: a frame of its own tells for itself */}
            {!this.frameless() && <RouteAnnouncer />}
            <LockingToastsFactory content={content} user={userId} />
            <WorkingCopyToastsFactory content={content} />
            <ToastContainer
              position={toast.POSITION.BOTTOM_CENTER}
              hideProgressBar
              transition={Slide}
              autoClose={5000}
              closeButton={
                <Icon
                  className="toast-dismiss-action"
                  name={clearSVG}
                  size="18px"
                />
              }
            />
            <AppExtras {...this.props} />
          </>
        )}
      </PluggablesProvider>
    );
  }
}

export default compose(
  asyncConnect([
    {
      key: 'content',
      promise: (context) => (__SERVER__ ? fetchPage(context) : undefined),
    },
  ]),
  injectIntl,
  connect((state, props) => ({
    pathname: props.location.pathname,
    token: state.userSession.token,
    userId: state.userSession.token
      ? jwtDecode(state.userSession.token).sub
      : '',
    content: state.content.data,
    application: state.userSession.token && readingMode(state) === 'app',
    connectionRefused: state.apierror.connectionRefused,
  })),
)(App);
