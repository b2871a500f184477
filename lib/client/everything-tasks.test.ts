import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import { connectTo } from '@/lib/testing/connected'
import { plainFetch } from '@/lib/testing/plain-fetch'
import { startEverything } from '@/lib/testing/servers/everything'
import type { Started } from '@/lib/testing/servers/listen'
import { viewsOf } from '@/lib/testing/timeline-text'

let server: Started
beforeAll(async () => {
  server = await startEverything()
})
afterAll(() => server.stop())

/** A task of the reference server takes four seconds, one for each of its stages. */
it('A task of server-everything asks its question while its result is waited for, and goes on', async () => {
  // It asks everyone for roots, which is another matter.
  const advertised = { ...ADVERTISE_ALL, roots: false }
  const options = { url: server.url, version: '2025-11-25', advertised } as const
  const { connection, recording, asked } = await connectTo(plainFetch, options)
  const views = () => viewsOf(recording.events)
  const params = { name: 'simulate-research-query', arguments: { topic: 'python', ambiguous: true } }
  await connection.call('tools/call', { ...params, task: { ttl: 60_000 } }).done
  const [made] = views().tasks()
  expect(made).toMatchObject({ status: 'working', tool: 'simulate-research-query' })
  connection.followTask(made?.taskId ?? '')
  const { key } = await asked()
  expect(views().tasks()[0]).toMatchObject({ status: 'input_required' })
  expect(views().pendingAsks()).toMatchObject([{ key, kind: 'elicitation' }])
  connection.answer(key, { kind: 'elicitation', action: 'accept', content: { interpretation: 'technical' } })
  await vi.waitFor(
    () => {
      expect(views().tasks()[0]).toMatchObject({ status: 'completed', outcome: { kind: 'result' } })
      // It is asked after until its state, too, says so.
      expect(connection.followedTasks()).toEqual([])
    },
    { timeout: 15_000, interval: 200 },
  )
  expect(views().ask(key)).toMatchObject({ status: 'answered' })
  await connection.close()
})
