const theme = '@kitconcept/volto-light-theme';
const addons = [theme, 'volto-eurzad', 'volto-eurzad-forms', 'volto-eurzad-desk'];

module.exports = { addons, theme };
