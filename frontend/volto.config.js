const addons = ['@kitconcept/volto-light-theme', 'volto-eurzad', 'volto-eurzad-desk'];
const theme = '@kitconcept/volto-light-theme';
module.exports = { addons, theme };
