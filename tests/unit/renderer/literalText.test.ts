import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const spoken = /\p{L}{2,}/u
const namingAttributes = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'description'])

/** Words in the markup of a component that no language file knows. */
function literalsOf(path: string, text: string): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && spoken.test(node.text)) found.push(`${path}: ${node.text.trim()}`)
    if (ts.isJsxAttribute(node) && namingAttributes.has(node.name.getText()) && node.initializer !== undefined) {
      const value = node.initializer
      if (ts.isStringLiteral(value) && spoken.test(value.text)) found.push(`${path}: ${value.text}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return found
}

describe('the components', () => {
  it('say nothing that is not in the language files', () => {
    const paths = readdirSync(resolve(root, 'renderer'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.tsx'))
      .map((path) => `renderer/${path}`)
    expect(paths.length).toBeGreaterThan(30)
    expect(paths.flatMap((path) => literalsOf(path, readFileSync(resolve(root, path), 'utf8')))).toEqual([])
  })

  it('would be caught saying it', () => {
    expect(literalsOf('x.tsx', 'const a = <p title="Save">Hello {name}</p>')).toEqual(['x.tsx: Save', 'x.tsx: Hello'])
  })
})
