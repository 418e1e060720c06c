import { type ExportedArticle, type ExportedPage, exportedArticleSchema, exportedPageSchema } from './exportedPage.ts'

/** A page or an article as indented JSON. */
export const writeJson = (record: ExportedPage | ExportedArticle): string => `${JSON.stringify(record, null, 2)}\n`

/** The page that `writeJson` wrote. Throws where the text is not JSON or not of that shape. */
export const readPageJson = (text: string): ExportedPage => exportedPageSchema.parse(JSON.parse(text))

/** The article that `writeJson` wrote. Throws where the text is not JSON or not of that shape. */
export const readArticleJson = (text: string): ExportedArticle => exportedArticleSchema.parse(JSON.parse(text))
