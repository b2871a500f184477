import type { Problem } from '@/lib/protocol/problem'

export const notACassette = (cause: string): Problem => ({
  code: 'NOT_A_CASSETTE',
  title: 'Not a Parley cassette',
  cause,
  action: 'Choose a .json file that Parley has saved answers to.',
})

export const newerCassette = (version: number, known: number): Problem => ({
  code: 'NEWER_CASSETTE',
  title: 'Made by a newer Parley',
  cause: `It is a cassette of version ${version}; this Parley reads up to version ${known}.`,
  action: 'Update Parley, then load it again.',
})

/** `entry` counts from 1, as people do. */
export const badEntry = (entry: number, cause: string): Problem => ({
  code: 'BAD_ENTRY',
  title: `Entry ${entry} cannot be played`,
  cause,
  action: 'Correct it in the file, then load it again.',
})
