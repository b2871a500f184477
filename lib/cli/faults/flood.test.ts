import { expect, it, onTestFinished } from 'vitest'
import { createEgress } from '@/lib/server/egress'
import { connectTo, eventsOf } from '@/lib/testing/connected'
import { startFloodServer } from '@/lib/testing/faults/flood-server'
import { rowsOf, viewsOf } from '@/lib/testing/timeline-text'

const COUNT = 20_000

it('F34 a flood: every notification is on the recording and has its row, in order, and the next call works', async () => {
  const server = await startFloodServer()
  onTestFinished(() => server.stop())
  const fetch = createEgress({ ownPort: () => undefined })
  const { connection, recording } = await connectTo(fetch, { url: server.url, version: 'modern' })
  onTestFinished(() => connection.close())
  const flood = connection.call('tools/call', { name: 'flood', arguments: { count: COUNT } })
  await expect(flood.done).resolves.toMatchObject({ kind: 'result' })
  const frames = eventsOf(recording)('frame-received').filter(({ raw }) => raw.includes('"flood '))
  expect(frames).toHaveLength(COUNT)
  expect(frames.every(({ raw }, index) => raw.includes(`"flood ${index}"`))).toBe(true)
  const rows = rowsOf(viewsOf(recording.events).timeline).filter(({ detail }) => detail.includes('flood '))
  expect(rows).toHaveLength(COUNT)
  await expect(connection.call('tools/call', { name: 'well' }).done).resolves.toMatchObject({ kind: 'result' })
})
