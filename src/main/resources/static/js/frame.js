// What every page needs; each concern is a module of its own.
import "./requests.js";
import "./toasts.js";
import "./focus.js";
import "./palette.js";
import "./live.js";
import "./conveniences.js";
