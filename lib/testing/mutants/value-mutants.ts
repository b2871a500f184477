import { isObject } from '@/lib/protocol/json'
import { saying } from './edited'
import { LEGACY, type TableMutant } from './table-mutant'
import { called, finished, listed, listIn, paramsOf, progress, resultOf } from './wanted'

/** Values of the right type that say what they must not. */
export const VALUES: readonly TableMutant[] = [
  {
    name: 'two tools have one name',
    edit: saying(listed, (message) => {
      const [first, second] = listIn(message, 'tools')
      if (first && second) second['name'] = first['name'] ?? null
    }),
    names: ['tools-name-unique', 'tools-name-unique-legacy'],
  },
  {
    name: 'a tool requires what it does not define',
    edit: saying(listed, (message) => {
      const schema = listIn(message, 'tools')[0]?.['inputSchema']
      if (isObject(schema)) schema['required'] = ['nobody']
    }),
    names: ['tools-required-properties-defined'],
  },
  {
    name: 'a tool’s schema is none',
    edit: saying(listed, (message) => {
      const schema = listIn(message, 'tools')[0]?.['inputSchema']
      if (isObject(schema)) schema['properties'] = { city: { type: 'town' } }
    }),
    names: ['tools-schemas-valid', 'tools-schemas-usable-legacy'],
  },
  {
    name: 'a structured result is left out',
    edit: saying({ ...called, where: (message) => 'structuredContent' in resultOf(message) }, (message) => {
      Reflect.deleteProperty(resultOf(message), 'structuredContent')
    }),
    names: ['tools-structured-content-present'],
    since: '2025-06-18',
  },
  {
    name: 'a structured result is not what was promised',
    edit: saying({ ...called, where: (message) => 'structuredContent' in resultOf(message) }, (message) => {
      resultOf(message)['structuredContent'] = { nothing: true }
    }),
    names: ['tools-structured-content-conforms'],
    since: '2025-06-18',
  },
  {
    name: 'a block is of an unknown type',
    edit: saying(finished, (message) => {
      resultOf(message)['content'] = [{ type: 'video', data: 'AAAA' }]
    }),
    names: ['content-type-known'],
  },
  {
    name: 'an image is no Base64',
    edit: saying({ ...called, where: (message) => JSON.stringify(message).includes('"image"') }, (message) => {
      for (const block of listIn(message, 'content'))
        if (block['type'] === 'image') block['data'] = 'data:image/png;base64,AA=='
    }),
    names: ['content-binary-base64'],
  },
  {
    name: 'two resources have one URI',
    edit: saying({ kind: 'result', method: 'resources/list' }, (message) => {
      const [first, second] = listIn(message, 'resources')
      if (first && second) second['uri'] = first['uri'] ?? null
    }),
    names: ['resources-uri-unique'],
  },
  {
    name: 'a URI is none',
    edit: saying({ kind: 'result', method: 'resources/list' }, (message) => {
      const [first] = listIn(message, 'resources')
      if (first) first['uri'] = 'no uri at all'
    }),
    names: ['resources-uri-valid', 'resources-uri-format'],
  },
  {
    name: 'a completion has more than a hundred values',
    edit: saying({ kind: 'result', method: 'completion/complete' }, (message) => {
      resultOf(message)['completion'] = { values: Array.from({ length: 101 }, (_, index) => `city ${index}`) }
    }),
    names: ['completion-max-100'],
  },
  {
    name: 'two prompts have one name',
    edit: saying({ kind: 'result', method: 'prompts/list' }, (message) => {
      const [first, second] = listIn(message, 'prompts')
      if (first && second) second['name'] = first['name'] ?? null
    }),
    names: ['prompts-name-unique'],
  },
  {
    name: 'a notification is of an unknown method',
    edit: saying(progress, (message) => ({ ...message, method: 'notifications/parade' })),
    names: ['jsonrpc-known-method'],
  },
  {
    name: 'a form asks for a password',
    edit: saying({ kind: 'request', method: 'elicitation/create' }, (message) => {
      const schema = paramsOf(message)['requestedSchema']
      if (isObject(schema)) schema['properties'] = { password: { type: 'string' } }
    }),
    names: ['elicitation-form-no-sensitive'],
    since: '2025-06-18',
    until: LEGACY,
  },
]
