import type { Settings } from '../../shared/contract/records.ts'

const darkQuery = '(prefers-color-scheme: dark)'

/** The theme that holds for a setting, on this system, now. */
export const resolveTheme = (theme: Settings['theme']): 'light' | 'dark' =>
  theme === 'system' ? (window.matchMedia(darkQuery).matches ? 'dark' : 'light') : theme

/** Sets the theme and text size on the root and follows the system; returns the end of following. */
export function applyTheme(settings: Pick<Settings, 'theme' | 'textSize'>): () => void {
  const root = document.documentElement
  const apply = () => {
    root.dataset.theme = resolveTheme(settings.theme)
  }
  apply()
  root.style.setProperty('--text-scale', String(settings.textSize))
  const query = window.matchMedia(darkQuery)
  query.addEventListener('change', apply)
  return () => query.removeEventListener('change', apply)
}
