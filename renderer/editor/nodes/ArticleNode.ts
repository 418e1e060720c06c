import { $create, $getState, $setState, ElementNode, type LexicalNode } from 'lexical'
import { recordIdState } from './recordId.ts'

/** Id of the last section: the blocks outside of articles. */
export const outsideId = 'outside'

/** An article of the page, or the section of what stands outside of articles. */
export class ArticleNode extends ElementNode {
  override $config() {
    return this.config('article', { extends: ElementNode, stateConfigs: [{ flat: true, stateConfig: recordIdState }] })
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('section')
    const id = this.getRecordId()
    if (id === outsideId) element.dataset.outside = ''
    else element.dataset.article = id
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  getRecordId(): string {
    return $getState(this, recordIdState)
  }
}

export const $createArticleNode = (id: string): ArticleNode => $setState($create(ArticleNode), recordIdState, id)

export const $isArticleNode = (node: LexicalNode | null | undefined): node is ArticleNode => node instanceof ArticleNode
