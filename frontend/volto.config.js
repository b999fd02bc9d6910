const theme = '@kitconcept/volto-light-theme';
const addons = [theme, 'volto-eurzad', 'volto-eurzad-forms', 'volto-eurzad-desk', 'volto-eurzad-designer'];

module.exports = { addons, theme };
