#define BOOST_TEST_MODULE enregard
#include <boost/test/unit_test.hpp>
