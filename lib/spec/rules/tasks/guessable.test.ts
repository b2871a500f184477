import { expect, it } from 'vitest'
import { guessable } from './guessable'

it('counters, clocks and short ids are easy to guess', () => {
  expect(guessable('task-17', 'task-16')).toContain('continues the number')
  expect(guessable('job_1785240060123', 'job_1785240060101')).toContain('continues the number')
  expect(guessable('17', undefined)).toContain('bits only')
  expect(guessable('a-long-prefix-of-the-server-x7', 'a-long-prefix-of-the-server-9q')).toContain('bits only')
  expect(guessable('6ba7b810-9dad-11d1-80b4-00c04fd430c8', undefined)).toContain('time')
})

it('random ids are not', () => {
  expect(guessable('7f1c9a52-4d0e-4b6a-9d5e-0a6c1f3b8e21', '7f1c8b0e-93aa-4c1d-8e7f-5b2d9c4a6f10')).toBeUndefined()
  expect(guessable('task_V1StGXR8_Z5jdHi6B-myT', 'task_4f90d13a42aXQ7pLm2Zk9c')).toBeUndefined()
  expect(guessable('0190163d-8694-739b-aea5-966c26f8ad91', '0190163d-8694-739b-8a1c-2f0d6b7e9c35')).toBeUndefined()
  expect(guessable('9f86d081884c7d659a2feaa0c55ad015', undefined)).toBeUndefined()
})

it('an id of endless length is looked at once through', () => {
  expect(guessable('1'.repeat(1_000_000), '2'.repeat(1_000_000))).toBeUndefined()
})
