const addons = ['@kitconcept/volto-light-theme', 'volto-eurzad'];
const theme = '@kitconcept/volto-light-theme';
module.exports = { addons, theme };
