// Every check, in one process, so that all share one browser. The quick ones come first.

import './checks/nu.mjs';
import './checks/html-rules.mjs';
import './checks/titles.mjs';
import './checks/contrast.mjs';
import './checks/print.mjs';
import './checks/geometry.mjs';
import './checks/chart-data.mjs';
import './checks/chart-text.mjs';
import './checks/reflow.mjs';
import './checks/targets.mjs';
import './checks/without-scripts.mjs';
import './checks/privacy.mjs';
import './checks/csp.mjs';
import './checks/weight.mjs';
import './checks/filter.mjs';
import './checks/serve.mjs';
import './checks/keyboard.mjs';
import './checks/axe.mjs';
import './checks/lighthouse.mjs';
