import { madeDuty, madeTeam } from '../test/made-duty.ts';
import { type Measured, type MeasuredDuty, measuredDuty } from '../test/measured-duty.ts';

// How well a duty plan is rebuilt from posts: invented teams with plans, their posts drawn with what spoils them (unsigned posts, forgotten openings and closings,
// swaps, absences, posts that a machine sends at its hours, a successor half way), against what was: `node packages/instruments/voice/bench/duty-plan.ts [teams] [seed] [posts an hour] [share signed]`.
const teams = Number(process.argv[2] ?? 60);
const first = Number(process.argv[3] ?? 1);

const percent = ({ right, of }: Measured): string => `${((100 * right) / Math.max(1, of)).toFixed(1)} % of ${of}`;
const all: MeasuredDuty[] = [];
for (let seed = first; seed < first + teams; seed++) {
  const made = madeTeam(seed);
  const team = { ...made, perHour: Number(process.argv[4] ?? made.perHour), signs: Number(process.argv[5] ?? made.signs) };
  const measured = measuredDuty(madeDuty(team, seed));
  all.push(measured);
  const { held, handOvers, invented } = measured;
  console.log(
    `${String(seed).padStart(4)}  ${team.names.length - 1} persons, ${team.perHour.toFixed(1)} posts an hour, ${Math.round(team.signs * 100)} % signed: held ${percent(held)}, hand-overs ${percent(handOvers)}, invented ${percent(invented)}`,
  );
}
for (const name of ['all', 'daytime', 'held', 'handOvers', 'invented'] as const) {
  const sum = all.reduce((total, one) => ({ right: total.right + one[name].right, of: total.of + one[name].of }), { right: 0, of: 0 });
  const shares = all.filter((one) => one[name].of > 0).map((one) => one[name].right / one[name].of);
  console.log(
    `${name}: ${percent(sum)}; worst team ${(100 * Math.min(...shares) || 0).toFixed(1)} %; teams at 90 % or more: ${shares.filter((share) => share >= 0.9).length} of ${shares.length}`,
  );
}
