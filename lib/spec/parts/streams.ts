import type { ClientMessage, Http } from '@/lib/spec/sightings'

/** Reconnections of one stream that are followed back. */
const MOST_HOPS = 64

/** The exchange whose stream this one is, or goes on with (Last-Event-ID). */
export const originOf = (http: Http): Http => {
  let origin = http
  for (let hop = 0; origin.resumes && hop < MOST_HOPS; hop++) origin = origin.resumes
  return origin
}

/** Our request on whose stream something came; undefined for a stream of no request. */
export const requestOf = (http: Http): ClientMessage | undefined =>
  originOf(http).carried.find(({ kind }) => kind === 'request')

/** The subscription (2026-07-28) on whose stream something came. */
export const listenOf = (http: Http): ClientMessage | undefined => {
  const request = requestOf(http)
  return request?.method === 'subscriptions/listen' ? request : undefined
}
