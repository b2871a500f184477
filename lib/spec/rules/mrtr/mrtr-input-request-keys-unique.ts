import { isObject } from '@/lib/protocol/json'
import { pointer } from '@/lib/protocol/pointer'
import { readSseBlock } from '@/lib/protocol/sse'
import { inputRequired, MAY_ASK } from '@/lib/spec/parts/asks-for-input'
import { duplicateMembers } from '@/lib/spec/parts/duplicate-members'
import { named } from '@/lib/spec/parts/named'
import { defineRule } from '@/lib/spec/rule'

const PATH = ['result', 'inputRequests']

export const mrtrInputRequestKeysUnique = defineRule({
  id: 'mrtr-input-request-keys-unique',
  why: 'Of two questions under one key a JSON parser keeps only the last: the other one is never asked.',
  fix: 'Give each input request a key of its own.',
  example: {
    right: '"inputRequests": {"seat": {…}, "meal": {…}}',
    wrong: '"inputRequests": {"ask": {…}, "ask": {…}}',
  },
  on: 'result',
  methods: MAY_ASK,
  check: ({ result, message }) => {
    if (!isObject(inputRequired(result)?.['inputRequests']) || message.encoding !== 'utf8') return undefined
    const text = message.source === 'sse' ? (readSseBlock(message.raw).data ?? '') : message.raw
    return Array.from(duplicateMembers(text, PATH), (key) => ({
      message: `There are several input requests under the key ${named(key)}.`,
      path: pointer(...PATH, key),
    }))
  },
})
