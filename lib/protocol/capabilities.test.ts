import { expect, it } from 'vitest'
import { ADVERTISE_ALL, ADVERTISE_NOTHING, clientCapabilities } from './capabilities'

it.each([
  ['2024-11-05', { sampling: {}, roots: { listChanged: true } }],
  ['2025-03-26', { sampling: {}, roots: { listChanged: true } }],
  ['2025-06-18', { elicitation: {}, sampling: {}, roots: { listChanged: true } }],
  [
    '2025-11-25',
    {
      elicitation: { form: {}, url: {} },
      sampling: { tools: {}, context: {} },
      roots: { listChanged: true },
      tasks: {
        list: {},
        cancel: {},
        requests: { sampling: { createMessage: {} }, elicitation: { create: {} } },
      },
    },
  ],
  ['2026-07-28', { elicitation: { form: {}, url: {} }, sampling: { tools: {}, context: {} }, roots: {} }],
] as const)('spells everything as %s does', (revision, capabilities) => {
  expect(clientCapabilities(ADVERTISE_ALL, revision)).toEqual(capabilities)
  expect(clientCapabilities(ADVERTISE_NOTHING, revision)).toEqual({})
})

it('does not turn URL mode into forms where there are no modes', () => {
  expect(clientCapabilities({ ...ADVERTISE_NOTHING, elicitationUrl: true }, '2025-06-18')).toEqual({})
})

it('offers as a task only what may be asked at all', () => {
  const tasks = { ...ADVERTISE_NOTHING, tasks: true }
  expect(clientCapabilities(tasks, '2025-11-25')).toEqual({})
  expect(clientCapabilities({ ...tasks, sampling: true }, '2025-11-25')).toEqual({
    sampling: {},
    tasks: { list: {}, cancel: {}, requests: { sampling: { createMessage: {} } } },
  })
})

it('sends extensions as they stand, where capabilities have room for them', () => {
  const extensions = { 'io.modelcontextprotocol/ui': { mimeTypes: ['text/html;profile=mcp-app'] } }
  const advertised = { ...ADVERTISE_NOTHING, extensions }
  expect(clientCapabilities(advertised, '2025-06-18')).toEqual({})
  expect(clientCapabilities(advertised, '2025-11-25')).toEqual({ extensions })
  expect(clientCapabilities(advertised, '2026-07-28')).toEqual({ extensions })
})
