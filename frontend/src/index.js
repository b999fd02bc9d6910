import 'volto-eurzad/server/start';
