import { readMetaKey } from '@/lib/protocol/meta-key'
import { META_CARRIERS, metaEntries } from '@/lib/spec/parts/meta-objects'
import { defineRule } from '@/lib/spec/rule'

/** Top-level domains that software is published under; every country's has two letters. */
const TOP_LEVEL = new Set(
  'com org net io dev app ai info biz edu gov mil int arpa cloud tech software tools systems online site xyz me local'.split(
    ' ',
  ),
)

const isTopLevel = (label: string): boolean => /^[a-z]{2}$/i.test(label) || TOP_LEVEL.has(label.toLowerCase())

/** A guess by the labels: `example.com` is written forwards, and a lone word is no domain at all. */
const isForwards = (prefix: string): boolean => {
  const labels = prefix.split('.')
  if (isTopLevel(labels[0] ?? '')) return false
  return labels.length === 1 || isTopLevel(labels.at(-1) ?? '')
}

export const metaReverseDnsPrefix = defineRule({
  id: 'meta-reverse-dns-prefix',
  why: 'Only a domain read backwards keeps the keys of two vendors apart, and sorts those of one together.',
  fix: 'Begin the prefix with the top-level domain: com.example/ instead of example.com/.',
  example: {
    right: '"_meta": {"com.example/cost": 3}',
    wrong: '"_meta": {"example.com/cost": 3}',
  },
  on: META_CARRIERS,
  check: (sighting) => {
    const prefixed = metaEntries(sighting)?.flatMap(({ key, path }) => {
      const prefix = readMetaKey(key)?.prefix
      return prefix === undefined ? [] : [{ prefix, path }]
    })
    if (prefixed === undefined || prefixed.length === 0) return undefined
    return prefixed
      .filter(({ prefix }) => isForwards(prefix))
      .map(({ prefix, path }) => ({
        message: `The prefix ${prefix}/ is not a domain in reverse.`,
        path,
        ...(prefix.includes('.') && { expected: `${prefix.split('.').reverse().join('.')}/` }),
      }))
  },
})
