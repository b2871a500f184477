/** Runs once in each server process, before its first request. */
export const register = async (): Promise<void> => {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { startStores } = await import('@/lib/server/shares/stores')
  // Not waited for: a database that does not answer keeps nobody from the rest of the app.
  void startStores()
}
