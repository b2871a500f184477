import { Stored } from './stored'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The chosen theme. The page's first script reads the same key, before anything is drawn. */
export const theme = new Stored<Theme>(
  () => globalThis.localStorage,
  'parley.theme',
  (stored) => THEMES.find((known) => known === stored) ?? 'system',
)

/** Chooses a theme and shows it at once. */
export const chooseTheme = (chosen: Theme): void => {
  theme.set(chosen)
  if (chosen === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = chosen
}
