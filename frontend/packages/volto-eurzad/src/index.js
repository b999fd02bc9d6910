import { installSettings } from './settings';
import { installViews } from './settings/views';
import { eurzad } from './state';

export default function applyConfig(config) {
  config.addonReducers = { ...config.addonReducers, eurzad };
  installSettings(config);
  installViews(config);
  return config;
}
