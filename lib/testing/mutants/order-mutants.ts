import { saying, swapped } from './edited'
import type { TableMutant } from './table-mutant'
import { counted, finished, paramsOf, step } from './wanted'

/** Messages that come in another order, or as if they did. */
export const ORDER: readonly TableMutant[] = [
  {
    name: 'progress goes back',
    edit: swapped(counted, step(3)),
    names: ['progress-increases'],
  },
  {
    name: 'progress goes on after the end',
    edit: swapped(step(3), finished),
    names: ['progress-stops-after-completion'],
  },
  {
    name: 'progress stands still',
    edit: saying(counted, (message) => {
      paramsOf(message)['progress'] = 1
    }),
    names: ['progress-increases'],
  },
  {
    name: 'progress is of nobody’s call',
    edit: saying(counted, (message) => {
      paramsOf(message)['progressToken'] = 'nobody'
    }),
    names: ['progress-token-from-active-request'],
  },
  {
    name: 'two responses change places',
    edit: swapped({ kind: 'result', method: 'resources/list' }, { kind: 'result', method: 'prompts/list' }),
    names: [
      'jsonrpc-response-id-echo',
      'http-json-body-single-object',
      'http-sse-eventually-response',
      'jsonrpc-no-orphan-response',
    ],
  },
]
