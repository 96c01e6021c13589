/** Why: `npm run bench` runs every benchmark of `bench/`; today, the first load. */
import './bench-web.ts';
