/**
 * Does a piece of work for each item, at most so many at a time, in their order. After the first that throws, no
 * further one is begun.
 *
 * @throws what the first piece of work threw, when those under way have ended
 */
export async function sideBySide<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  let fault: { readonly error: unknown } | undefined;
  const worker = async (): Promise<void> => {
    for (const item of waiting) {
      if (fault !== undefined) return;
      try {
        await work(item);
      } catch (error) {
        fault ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  if (fault !== undefined) throw fault.error;
}
