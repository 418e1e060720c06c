import type { i18n } from 'i18next'
import { useEffect } from 'react'
import type { CallResult } from '../../shared/contract/calls.ts'
import type { Settings } from '../../shared/contract/records.ts'
import { type Language, languageOf } from '../../shared/messages/messages.ts'

/** The language that holds for a setting. What the system speaks a browser knows better than the program behind it. */
export function resolveLanguage(
  language: Settings['language'],
  { host, locale }: Pick<CallResult<'app-hello'>, 'host' | 'locale'>,
): Language {
  if (language !== 'system') return language
  return languageOf(host === 'browser' ? navigator.language : locale)
}

/** Keeps the translator and the document in the language of the settings. */
export function useLanguage(translator: i18n, language: Language): void {
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    if (translator.language !== language) void translator.changeLanguage(language)
  }, [translator, language])
}
