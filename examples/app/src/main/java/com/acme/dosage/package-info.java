/** An application that predicts how effective a dosage is. */
package com.acme.dosage;
