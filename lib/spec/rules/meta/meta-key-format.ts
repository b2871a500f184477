import { readMetaKey } from '@/lib/protocol/meta-key'
import { META_CARRIERS, metaEntries } from '@/lib/spec/parts/meta-objects'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'

export const metaKeyFormat = defineRule({
  id: 'meta-key-format',
  why: 'Clients and gateways split the key at its slash to see whose it is; one that is written otherwise cannot be told apart.',
  fix: 'Write the key as an optional prefix of dotted labels with a slash, and a name of letters, digits, dots, dashes and underscores.',
  example: {
    right: '"_meta": {"com.example/trace-id": "7f3a"}',
    wrong: '"_meta": {"example com/trace id": "7f3a"}',
  },
  on: META_CARRIERS,
  check: (sighting) =>
    metaEntries(sighting)
      ?.filter(({ key }) => readMetaKey(key) === undefined)
      .map(({ key, path }) => ({
        message: `${named(key)} is no key of _meta: it is neither a plain name nor prefix/name.`,
        path,
        actual: key,
      })),
})
