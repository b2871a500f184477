import { afterEach, describe, expect, it, vi } from 'vitest'
import { handleConcierge } from '@/lib/demo/concierge/handle'
import { ADVERTISE_ALL } from '@/lib/protocol/capabilities'
import { connectTo, type Connected } from '@/lib/testing/connected'
import { handlerFetch } from '@/lib/testing/handler-fetch'
import { viewsOf } from '@/lib/testing/timeline-text'

const URL_ = 'http://demo.test/api/demo/concierge/mcp'
const EXTENSIONS = { 'io.modelcontextprotocol/tasks': {} }
const quick = { destination: 'Oslo', secondsPerStep: 0.01 }

const open: Connected[] = []
afterEach(async () => {
  for (const { connection } of open.splice(0)) await connection.close()
})
const connected = async (version: '2025-11-25' | '2026-07-28', extensions: typeof EXTENSIONS | object = EXTENSIONS) => {
  const advertised = { ...ADVERTISE_ALL, extensions: { ...extensions } }
  const made = await connectTo(handlerFetch(handleConcierge), { url: URL_, version, advertised })
  open.push(made)
  const views = () => viewsOf(made.recording.events)
  const outcome = () => views().tasks()[0]?.outcome
  const pack = (more: object = {}) =>
    made.connection.call('tools/call', { name: 'pack_suitcase', arguments: quick, ...more }).done
  return { ...made, views, outcome, pack }
}
const ended = (outcome: () => unknown) =>
  vi.waitFor(
    () => {
      expect(outcome()).toBeDefined()
    },
    { timeout: 5000 },
  )

describe('a suitcase, packed as a task', () => {
  it('comes when its result is asked for (2025-11-25)', async () => {
    const { connection, views, outcome, pack } = await connected('2025-11-25')
    await pack({ task: { ttl: 30_000 } })
    const [task] = views().tasks()
    expect(task).toMatchObject({ status: 'working', ttlMs: 30_000, pollMs: 200, tool: 'pack_suitcase' })
    connection.followTask(task!.taskId)
    await ended(outcome)
    expect(outcome()).toMatchObject({ result: { content: [{ text: 'Packed for Oslo.' }] } })
    const again = await connection.call('tasks/cancel', { taskId: task!.taskId }).done
    expect(again).toMatchObject({ kind: 'error', error: { code: -32602 } })
  })

  it('asks about an umbrella on the way (2026-07-28)', async () => {
    const { connection, asked, views, outcome, pack } = await connected('2026-07-28')
    await pack()
    connection.followTask(views().tasks()[0]!.taskId)
    const { key } = await asked()
    connection.answer(key, { kind: 'elicitation', action: 'accept', content: { umbrella: true } })
    await ended(outcome)
    expect(outcome()).toMatchObject({ result: { content: [{ text: 'Packed for Oslo, with an umbrella.' }] } })
  })

  it.each(['2025-11-25', '2026-07-28'] as const)(
    'is its plain self for whoever asks for no task (%s)',
    async (version) => {
      const { views, pack } = await connected(version, {})
      expect(await pack()).toMatchObject({ result: { content: [{ text: 'Packed for Oslo.' }] } })
      expect(views().tasks()).toEqual([])
    },
  )

  it('can be called off', async () => {
    const { connection, asked, views, pack } = await connected('2026-07-28')
    await pack()
    const { taskId } = views().tasks()[0]!
    connection.followTask(taskId)
    await asked()
    await connection.call('tasks/cancel', { taskId }).done
    await vi.waitFor(() => {
      expect(views().tasks()[0]).toMatchObject({ status: 'cancelled' })
    })
  })

  it('is of no other session (2025-11-25)', async () => {
    const mine = await connected('2025-11-25')
    await mine.pack({ task: {} })
    const { connection } = await connected('2025-11-25')
    const { taskId } = mine.views().tasks()[0]!
    expect(await connection.call('tasks/get', { taskId }).done).toMatchObject({ error: { code: -32602 } })
  })
})
