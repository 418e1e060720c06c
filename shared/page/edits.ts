/**
 * All edits of a page: pure functions `(page, …) → page` that return the page itself when nothing changes, or when it
 * has no such record. Untouched blocks and articles keep their identity.
 */
export { mergeArticles, moveArticle, moveArticleBy, startArticle, swapTitles } from './articleEdits.ts'
export { joinBlocks } from './joinBlocks.ts'
export { addMark, clearMarks } from './markEdits.ts'
export { moveBlock, moveBlockBy } from './moveBlock.ts'
export { addNote, changeNote, removeNote } from './noteEdits.ts'
export { dismissFinding, restoreFinding, setState } from './pageEdits.ts'
export { replaceSelection } from './replaceSelection.ts'
export { setRole } from './setRole.ts'
export { splitBlock } from './splitBlock.ts'
export { replaceText, setBlockText } from './textEdits.ts'
export { addTopic, removeTopic } from './topicEdits.ts'
