import type { Level } from '@/lib/spec/catalogue/entry'
import type { Seen } from './index-entries'

export const LEVELS: readonly Level[] = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'SCHEMA']

/** How a requirement is seen, in a word and in a sentence. */
export const SEEN: Readonly<Record<Seen, { readonly word: string; readonly says: string }>> = {
  passive: { word: 'in passing', says: 'Any session shows it: every message is held against it as it arrives.' },
  probe: { word: 'by a probe', says: 'Something has to be sent to find out: a probe does, when you ask for it.' },
  partly: { word: 'partly', says: 'Only signs of it can be seen: what is found here is a hint where to look.' },
  never: { word: 'not at all', says: 'No client can tell from the wire.' },
}

export const levelInk = (level: Level): string => (level.startsWith('SHOULD') ? 'text-warn' : 'text-bad')
