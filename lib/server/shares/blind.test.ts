import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase } from '@/lib/server/database/open'
import { bytesAt } from '@/lib/server/database/sql'
import { onBothEngines } from '@/lib/server/database/test-engines'
import { isPostgresUrl } from '@/lib/server/env'
import { endLive, openLive, putAnswer, putChunk, watchAnswers, watchChunks } from '@/lib/server/live/live-api'
import { watching } from '@/lib/server/live/test-watching'
import { newSharer } from '@/lib/testing/sharer'
import { getShare, putShare } from './share-api'
import { ask, DELETE_TOKEN, newHex, said, serveAt, STRANGER } from './test-api'

const CANARY = 'sk-canary-0123456789-abcdefghij'

onBothEngines((engine) => {
  test('the server can read nothing of what it keeps and relays: no text, no key, no owner’s token', async () => {
    const place = await engine.newPlace()
    serveAt(place)
    const logged = captured()
    const server = await engine.server()
    const share = newSharer()
    const live = newSharer()
    const answerId = newHex()

    // The whole of the API, as an owner and a watcher use it.
    const put = await putShare(
      ask('PUT', `/api/shares/${share.id}`, { body: await share.seal(`{"api_key":"${CANARY}"}`) }),
      share.id,
    )
    expect(put.status).toBe(201)
    const got = await getShare(ask('GET', `/api/shares/${share.id}`, { headers: STRANGER }), share.id)
    expect(await share.open(await got.arrayBuffer())).toContain(CANARY)
    await openLive(ask('PUT', `/api/live/${live.id}`), live.id)
    const chunk = await live.seal(`live ${CANARY}`, 'chunk/0')
    expect(await said(putChunk(ask('PUT', `/api/live/${live.id}/chunks/0`, { body: chunk }), live.id, '0'))).toBe('204')
    const answer = await live.seal(`answer ${CANARY}`, `answer/${answerId}`)
    const answering = ask('PUT', `/api/live/${live.id}/answers/${answerId}`, { body: answer, headers: STRANGER })
    expect(await said(putAnswer(answering, live.id, answerId))).toBe('204')
    await endLive(ask('PUT', `/api/live/${live.id}/end`), live.id)
    for (const stream of [
      await watchChunks(ask('GET', `/api/live/${live.id}/chunks`, { headers: STRANGER }), live.id),
      await watchAnswers(ask('GET', `/api/live/${live.id}/answers`), live.id),
    ])
      expect((await watching(stream.body!).rest()).map(({ event }) => event)).toContain('end')
    // And as somebody uses it who gets it wrong.
    await getShare(ask('GET', `/api/shares/${CANARY}`, { headers: STRANGER }), CANARY)
    await putShare(ask('PUT', `/api/shares/${share.id}`, { body: Buffer.from(CANARY) }), share.id)

    const kept = await everythingKept(place)
    expect(kept.some((part) => part.includes(chunk.subarray(0, 64)))).toBe(true)
    for (const secret of [CANARY, DELETE_TOKEN, share.key, live.key])
      for (const form of formsOf(secret))
        expect(
          [...kept, Buffer.from(logged()), Buffer.from(server?.log() ?? '')].some((part) => part.includes(form)),
        ).toBe(false)
    expect(logged()).not.toContain(share.id)
  })
})

const formsOf = (secret: string | Uint8Array): readonly Buffer[] => {
  const raw = Buffer.from(secret as string)
  return [raw, ...(['hex', 'base64', 'base64url'] as const).map((form) => Buffer.from(raw.toString(form)))]
}

const captured = (): (() => string) => {
  const written: string[] = []
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      written.push(String(text))
      return true
    }),
  )
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore()
  })
  return () => written.join('')
}

/** Every file of the data folder; for PostgreSQL every value of every table. */
const everythingKept = async (place: string): Promise<readonly Buffer[]> => {
  if (!isPostgresUrl(place)) return readdirSync(dirname(place)).map((name) => readFileSync(join(dirname(place), name)))
  const sql = await openDatabase(place)
  onTestFinished(() => sql.close())
  const parts: Buffer[] = []
  for (const table of ['parley_share', 'parley_live', 'parley_live_chunk', 'parley_live_answer'])
    for (const row of await sql.query(`SELECT * FROM ${table}`))
      for (const [column, value] of Object.entries(row))
        parts.push(value instanceof Uint8Array ? Buffer.from(bytesAt(row, column)) : Buffer.from(String(value)))
  return parts
}
