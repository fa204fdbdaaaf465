#!/usr/bin/env node
// A committed file, so that installing can link the command before anything has been built.
import "../dist/index.js";
