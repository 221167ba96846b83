-- Rows of a file may go into any process; until now they went into the standard one.
update integration.import set options = options || '{"process": "techflow"}';
