import type { i18n } from 'i18next'
import { useEffect } from 'react'
import type { Settings } from '../../shared/contract/records.ts'
import { type Language, languageOf } from '../../shared/messages/messages.ts'

/** BCP 47 locale of the person's system: a browser knows it better than the program behind it. */
export const systemLocale = (hello: { readonly host: string; readonly locale: string }): string =>
  hello.host === 'browser' ? navigator.language : hello.locale

/** The language that holds for a setting on a system. */
export const resolveLanguage = (language: Settings['language'], locale: string): Language =>
  language === 'system' ? languageOf(locale) : language

/** Keeps the translator and the document in the language of the settings. */
export function useLanguage(translator: i18n, language: Language): void {
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    if (translator.language !== language) void translator.changeLanguage(language)
  }, [translator, language])
}
