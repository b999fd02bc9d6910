import '@plone/volto/index';
