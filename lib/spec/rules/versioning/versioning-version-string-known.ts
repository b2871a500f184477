import { isObject } from '@/lib/protocol/json'
import { isRevision } from '@/lib/protocol/revisions'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'

/** Drafts are named, or have a revision's date and something after it. */
const DRAFT = /^draft\b|^\d{4}-\d{2}-\d{2}-\w/i

export const versioningVersionStringKnown = defineRule({
  id: 'versioning-version-string-known',
  why: 'A client that does not know the revision it is offered must hang up.',
  fix: 'Answer with the date of a published revision: the one asked for, or the newest the server speaks.',
  example: { right: '{"protocolVersion": "2025-06-18", …}', wrong: '{"protocolVersion": "1.0", …}' },
  on: 'result',
  methods: ['initialize'],
  check: ({ result }) => {
    if (!isObject(result) || !Object.hasOwn(result, 'protocolVersion')) return undefined
    const { protocolVersion } = result
    if (typeof protocolVersion === 'string' && (isRevision(protocolVersion) || DRAFT.test(protocolVersion))) return []
    const message = `protocolVersion is ${named(protocolVersion)}, which is no revision of the protocol.`
    return [{ message, path: '/result/protocolVersion', actual: protocolVersion }]
  },
})
