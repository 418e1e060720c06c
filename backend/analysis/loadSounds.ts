import type { Sounds } from '../../shared/corpus/similarity.ts'

/** How characters are read, from pinyin-pro's table. It is loaded when it is needed first, and each character once. */
export async function loadSounds(): Promise<Sounds> {
  const { pinyin } = await import('pinyin-pro')
  return (char) => {
    const known = read.get(char)
    if (known !== undefined) return known
    const sounds = pinyin(char, { toneType: 'none', multiple: true, type: 'array', nonZh: 'removed' })
    read.set(char, sounds)
    return sounds
  }
}

const read = new Map<string, readonly string[]>()
