import { publishedLevers } from '@beffroi/levers/views';

/** Whether there is a published wave of levers to lead to. */
export async function loadHome({ house: { store } }: App.Locals) {
  return (await publishedLevers(store)).length === 0 ? null : {};
}
